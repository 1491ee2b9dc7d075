import { defineCheck } from '../../define-check';
import { containersOf, WORKLOAD_KINDS, workloads } from '../../graph/kubernetes/workloads';

/** Arguments that old proxies knew, and where their settings went. Upstream: pilot-agent's commands of Istio 1.0 to 1.7. */
const GONE: Readonly<Record<string, string>> = {
  availabilityZone: 'the node',
  binaryPath: 'annotation proxy.istio.io/config',
  configPath: 'annotation proxy.istio.io/config',
  connectTimeout: 'meshConfig.connectTimeout',
  controlPlaneAuthPolicy: 'annotation proxy.istio.io/config',
  controlPlaneBootstrap: 'annotation proxy.istio.io/config',
  customConfigFile: 'annotation proxy.istio.io/config',
  datadogAgentAddress: 'annotation proxy.istio.io/config',
  disableInternalTelemetry: 'the Telemetry API',
  discoveryAddress: 'annotation proxy.istio.io/config',
  discoveryRefreshDelay: 'annotation proxy.istio.io/config',
  drainDuration: 'annotation proxy.istio.io/config',
  envoyAccessLogService: 'annotation proxy.istio.io/config',
  envoyMetricsService: 'annotation proxy.istio.io/config',
  id: 'the pod',
  ip: 'the pod',
  lightstepAccessToken: 'annotation proxy.istio.io/config',
  lightstepAddress: 'annotation proxy.istio.io/config',
  lightstepCacertPath: 'annotation proxy.istio.io/config',
  lightstepSecure: 'annotation proxy.istio.io/config',
  mixerIdentity: 'nothing: Mixer is gone',
  parentShutdownDuration: 'annotation proxy.istio.io/config',
  pilotIdentity: 'nothing',
  proxyAdminPort: 'annotation proxy.istio.io/config',
  serviceCluster: 'the labels of the pods',
  serviceregistry: 'nothing',
  statsdUdpAddress: 'annotation proxy.istio.io/config',
  statusPort: 'annotation status.sidecar.istio.io/port',
  tlsCertsToWatch: 'nothing',
  tlsServerRootCert: 'nothing',
  trust_domain: 'meshConfig.trustDomain',
  zipkinAddress: 'annotation proxy.istio.io/config',
};

export default defineCheck({
  id: 'proxy-arguments-are-read',
  summary: 'Arguments of the proxy are ones that it reads.',
  rows: [27],
  sources: ['istio pilot/cmd/pilot-agent/app/cmd.go addFlags, UnknownFlags'],
  reads: [...WORKLOAD_KINDS],
  messages: {
    AH290: {
      severity: 'info',
      hop: 'pods',
      what: 'the proxy has the argument {flag}',
      why: 'the agent skips arguments that it does not know, or no longer heeds, without a word: what it sets is the default',
      fix: 'Take it out; the setting now comes from {now}.',
    },
  },
  run(graph, report) {
    for (const workload of workloads(graph)) {
      for (const container of containersOf(workload).filter((one) => one.get('name').text() === 'istio-proxy')) {
        for (const argument of container.get('args').items()) {
          const name = /^--([\w-]+)/.exec(argument.text() ?? '')?.[1] ?? '';
          const now = Object.hasOwn(GONE, name) ? GONE[name] : undefined;
          if (now !== undefined) report('AH290', argument, { flag: `--${name}`, now });
        }
      }
    }
  },
});
