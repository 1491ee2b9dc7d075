/** Chart.yaml with the version of the release: in the sources every chart has a version that was never released. */
export function withVersion(chartYaml: string, version: string): string {
  return chartYaml.replace(/^(version|appVersion): .*$/gm, (_, key) => `${key}: ${JSON.stringify(version)}`);
}
