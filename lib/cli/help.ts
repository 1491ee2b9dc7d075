import { OPTIONS } from './command-options';
import type { CommandName } from './commands';

const OVERVIEW = `auto-https writes the manifests of an app, and says whether host, DNS, load balancer, gateway, certificate, route,
Service and pods are wired, before anything is applied.

Usage: auto-https COMMAND [OPTIONS]

Commands:
  synth [ENTRY]     Run main.ts and write what it makes: dist/, install/ and the contract.
  check [PATH...]   Check manifests: files, folders, or - for stdin. Default dist.
  explain HOST      Tell the chain of a host, hop by hop, and where it breaks.
  checks [CODE]     List all checks, or show one in full.

  --help            This help; with a command, that of the command.
  --version         The version.

Examples:
  auto-https synth
  auto-https check dist
  helm template my-release my-chart | auto-https check -
  auto-https explain application.sample.com
  auto-https checks AH020
`;

const SYNTH = `Run the app and write what it makes: dist/, install/ and the contract. What has not changed is not written; files that are
not ours are kept; ours that are not made any more are removed, and objects that disappeared are named.

Usage: auto-https synth [ENTRY] [OPTIONS]

ENTRY is a TypeScript or JavaScript file that calls synthesize. Default main.ts, else main.js, else main.cjs.

Options:
{options}

Ends with 0, with 1 when the app fails or --check finds something, and with 2 for wrong use.

Examples:
  auto-https synth
  auto-https synth platform.ts
  auto-https synth --check
  auto-https synth --force
`;

const CHECK = `Check manifests: YAML, JSON, a kind: List, ours or not.

Usage: auto-https check [PATH...] [OPTIONS]

PATH is a file, a folder (with all below it) or - for stdin. Default dist.

Options:
{options}

Ends with 0, with 1 when something is found that --fail-on tells, and with 2 for wrong use.
A finding is silenced by an annotation on its object, and only with a reason:
  cdk8s-auto-https/ignore: "AH301 the Secret is copied by hand"

Examples:
  auto-https check dist
  kustomize build . | auto-https check -
  helm template my-release my-chart | auto-https check -
  auto-https check manifests --context platform.contract.json
  kubectl get gateways,virtualservices,services,deployments -A -o yaml | auto-https check - --complete
  auto-https check --format github --fail-on warning
  auto-https check --baseline wiring.baseline.json --update-baseline
`;

const EXPLAIN = `Tell the chain of a host, hop by hop: record, load balancer, gateway, certificate, challenge, route, Service and pods, with
the objects and files that make each, and for the first that breaks what to do and what a browser, curl and Let's Encrypt see.

Usage: auto-https explain HOST [PATH...] [OPTIONS]

HOST is a name that clients ask for. PATH is a file, a folder (with all below it) or - for stdin. Default dist.

Options:
{options}

Ends with 0 when the host is served or redirected over HTTPS and its challenge, where it needs one, is not broken; with 1 when not;
with 2 for wrong use. Over HTTP it may be closed, unless --scheme http asks.

Examples:
  auto-https explain application.sample.com
  auto-https explain application.sample.com dist --facts install/facts.yaml
  auto-https explain shop.sample.com manifests --context platform.contract.json --path /cart
  helm template my-release my-chart | auto-https explain shop.sample.com - --format json
`;

const CHECKS = `List all checks with their severity, or show one in full: what it says, why, how to mend it, and where that stands.

Usage: auto-https checks [CODE] [OPTIONS]

Options:
{options}

Examples:
  auto-https checks
  auto-https checks AH020
`;

const PAGES: Readonly<Record<CommandName, string>> = { synth: SYNTH, check: CHECK, explain: EXPLAIN, checks: CHECKS };

/** The help of a command, or of all. */
export function help(topic?: CommandName): string {
  return topic === undefined ? OVERVIEW : PAGES[topic].replace('{options}', optionLines(topic));
}

function optionLines(topic: CommandName): string {
  const heads = OPTIONS[topic].map(({ name, takes }) => `  --${name}${takes === undefined ? '' : ` ${takes}`}`);
  const width = Math.max(...heads.map((head) => head.length)) + 2;
  return OPTIONS[topic].map((option, index) => `${heads[index]?.padEnd(width)}${option.help}`).join('\n');
}
