import type { KubeClient } from '../../kube/client';
import { MERGE_PATCH } from '../../kube/content-types';
import type { Service } from './objects';
import type { Kind } from './taken-by';

/** Keeps a Service until its load balancer is gone. LBC v3.5.0 controllers/service/service_controller.go; k8s.io/cloud-provider */
export const FINALIZERS: Readonly<Record<Kind, string>> = {
  network: 'service.k8s.aws/resources',
  classic: 'service.kubernetes.io/load-balancer-cleanup',
};

/** What a controller writes to Services. */
export class ServiceWriter {
  public constructor(private readonly client: Pick<KubeClient, 'call'>) {}

  public async addFinalizer({ metadata }: Service, finalizer: string): Promise<void> {
    if (metadata.finalizers?.includes(finalizer)) return;
    await this.finalizers(metadata, [...(metadata.finalizers ?? []), finalizer]);
  }

  /** Both: the kind may have changed. */
  public async removeFinalizers({ metadata }: Service): Promise<void> {
    const own = Object.values(FINALIZERS);
    const others = metadata.finalizers?.filter((finalizer) => !own.includes(finalizer));
    if (others !== undefined && others.length < (metadata.finalizers ?? []).length)
      await this.finalizers(metadata, others);
  }

  /** The load balancer's name; nothing when there is none any more. */
  public async showHost(service: Service, hostname: string | undefined): Promise<void> {
    const ingress = hostname === undefined ? [] : [{ hostname }];
    const shown = service.status?.loadBalancer?.ingress ?? [];
    if (JSON.stringify(shown) === JSON.stringify(ingress)) return;
    const loadBalancer = hostname === undefined ? null : { ingress };
    await this.patch(`${pathOf(service.metadata)}/status`, { status: { loadBalancer } });
  }

  private async finalizers(metadata: Service['metadata'], finalizers: readonly string[]): Promise<void> {
    // The version makes it a conflict if somebody else has changed the list.
    const { uid, resourceVersion } = metadata;
    await this.patch(pathOf(metadata), { metadata: { uid, resourceVersion, finalizers } });
  }

  private async patch(path: string, body: object): Promise<void> {
    const answer = await this.client.call('PATCH', path, body, MERGE_PATCH);
    // Gone is as good, and a conflict is followed by the object as it is now.
    if (![200, 404, 409].includes(answer.status)) throw new Error(`${path}: ${answer.status} ${answer.body.message}`);
  }
}

function pathOf({ namespace, name }: Service['metadata']): string {
  return `/api/v1/namespaces/${namespace}/services/${name}`;
}
