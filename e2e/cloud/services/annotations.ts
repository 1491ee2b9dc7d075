import { Refused } from './refused';

const PREFIX = 'service.beta.kubernetes.io/';

/**
 * The annotations of a Service that load balancer controllers read, by what follows the common prefix; read as
 * kubernetes-sigs/aws-load-balancer-controller v3.5.0 pkg/annotations/parser.go does.
 */
export class Annotations {
  public constructor(private readonly all: Readonly<Record<string, string>> = {}) {}

  /** `scheme` is `service.beta.kubernetes.io/aws-load-balancer-scheme`. */
  public text(name: string): string | undefined {
    return this.all[`${PREFIX}aws-load-balancer-${name}`];
  }

  /** Of a list with commas. */
  public list(name: string): string[] | undefined {
    return items(this.text(name));
  }

  /** The one list whose name lacks `aws-`. */
  public get sourceRanges(): string[] | undefined {
    return items(this.all[`${PREFIX}load-balancer-source-ranges`]);
  }

  /** Of a list of `key=value`. */
  public map(name: string): Record<string, string> {
    const pairs = (this.list(name) ?? []).map((item) => {
      const [, key = '', value = ''] = /^([^=]+)=(.*)$/.exec(item) ?? [];
      if (key === '') throw new Refused(`failed to parse stringMap annotation aws-load-balancer-${name}: ${item}`);
      return [key.trim(), value.trim()] as const;
    });
    return Object.fromEntries(pairs);
  }
}

function items(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
