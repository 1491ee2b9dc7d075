import { ConsoleMessageId, Extractor, ExtractorConfig, type ExtractorMessage } from '@microsoft/api-extractor';

// api-extractor's own words on these tell of its temporary files, and of its TypeScript being older than ours.
const OWN_WORDS: ReadonlySet<string> = new Set([
  ConsoleMessageId.ApiReportNotCopied,
  ConsoleMessageId.ApiReportCopied,
  ConsoleMessageId.CompilerVersionNotice,
]);

/** Writes the API report, or only compares it; false when it differs or the API has a fault. */
export function extractApi(configFile: string, onlyCheck: boolean): boolean {
  const config = ExtractorConfig.loadFileAndPrepare(configFile);
  const result = Extractor.invoke(config, {
    localBuild: !onlyCheck,
    printApiReportDiff: onlyCheck,
    messageCallback: (message) => say(message, config.projectFolder),
  });
  if (onlyCheck && result.apiReportChanged) {
    console.error(
      'etc/cdk8s-auto-https.api.md is not the API that lib/index.ts exports: a review must see what changes for users. ' +
        'Run `npm run api` and read its diff.',
    );
  }
  return result.succeeded;
}

function say(message: ExtractorMessage, folder: string): void {
  message.handled = true;
  const isFault = message.logLevel === 'error' || message.logLevel === 'warning';
  const isDiff = message.messageId === ConsoleMessageId.ApiReportDiff;
  if ((isFault || isDiff) && !OWN_WORDS.has(message.messageId)) {
    console.error(isDiff ? message.text : message.formatMessageWithLocation(folder));
  }
}
