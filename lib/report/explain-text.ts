import { plural } from './count-line';
import type { Explained, ExplainReport } from './explain-options';
import { painter } from './paint';
import { traceText } from './trace-text';

/** For people: the chain of each request, and for a host that is in no tree the hosts that are. */
export const explainText: ExplainReport = (explained, options) => {
  if (explained.trees.length === 0) return `${unknownHost(explained, options.subject)}\n`;
  const paint = painter(options.colour ?? false);
  const parts = explained.trees.flatMap(({ name, explanation: { traces } }) => [
    ...(name === '' ? [] : [paint('bold', `tree ${name}`)]),
    ...traces.map((trace) => traceText(trace, options)),
  ]);
  return `${parts.join('\n\n')}\n`;
};

const MOST_LISTED = 20;

function unknownHost({ host, hosts, near }: Explained, subject: string): string {
  const said = `${subject}: no Gateway, VirtualService, Ingress or Certificate names ${host}, so nothing answers for it.`;
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
  if (hosts.length === 0) return `${said} There is no host in it at all.`;
  const listed = hosts.slice(0, MOST_LISTED).map((one) => `\n  ${one}`);
  const more = hosts.length > MOST_LISTED ? `\n  and ${hosts.length - MOST_LISTED} more` : '';
  return `${said}${meant}\nIt has ${plural(hosts.length, 'host')}:${listed.join('')}${more}`;
}
