import type { KubeClient } from '../../kube/client';
import type { Pod, TokenSource } from '../pod/spec';
import { Unmet } from '../unmet';

interface TokenRequest {
  readonly status: { readonly token: string };
}

/** ServiceAccount tokens of one pod: they end with it, and are made anew when four fifths of their time are over. */
export class Tokens {
  private readonly made = new Map<string, { readonly token: Buffer; readonly until: number }>();

  public constructor(
    private readonly client: KubeClient,
    private readonly pod: Pod,
  ) {}

  public async of(source: TokenSource): Promise<Buffer> {
    const { expirationSeconds = 3600 } = source;
    const before = this.made.get(source.path);
    if (before !== undefined && Date.now() < before.until) return before.token;
    const token = Buffer.from(await this.request(source, expirationSeconds));
    this.made.set(source.path, { token, until: Date.now() + expirationSeconds * 800 });
    return token;
  }

  private async request({ audience }: TokenSource, expirationSeconds: number): Promise<string> {
    const { name, namespace, uid } = this.pod.metadata;
    const account = this.pod.spec.serviceAccountName ?? 'default';
    const { status, body } = await this.client.call<TokenRequest>(
      'POST',
      `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`,
      {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: {
          audiences: audience === undefined ? undefined : [audience],
          expirationSeconds,
          boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name, uid },
        },
      },
    );
    if (status !== 201) throw new Unmet('ContainerCreating', `token of ${account}: ${body.message ?? status}`);
    return body.status.token;
  }
}
