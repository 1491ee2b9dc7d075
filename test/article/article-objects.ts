import { App } from 'cdk8s';
import { load } from 'js-yaml';
import type { IDeployment } from 'kubernetes-models/apps/v1';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import type { IIngressClass } from 'kubernetes-models/networking.k8s.io/v1';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1';
import type {
  IClusterRole,
  IClusterRoleBinding,
  IRole,
  IRoleBinding,
} from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import type { INamespace, IService, IServiceAccount } from 'kubernetes-models/v1';

import { article } from '../../charts/article';
import type { CertificateProps, ClusterIssuerProps } from '../../imports/cert-manager.io';
import type { GatewayProps, VirtualServiceProps } from '../../imports/networking.istio.io';
import { type Handover, type Platform, sampleHandover } from '../../lib';

/** Fields are taken to be there: reading one that is missing fails the test that reads it. */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Whole<T[Key]> }
    : NonNullable<T>;

interface Kinds {
  Namespace: INamespace;
  ServiceAccount: IServiceAccount;
  Service: IService;
  Deployment: IDeployment;
  HorizontalPodAutoscaler: IHorizontalPodAutoscaler;
  PodDisruptionBudget: IPodDisruptionBudget;
  Role: IRole;
  RoleBinding: IRoleBinding;
  ClusterRole: IClusterRole;
  ClusterRoleBinding: IClusterRoleBinding;
  IngressClass: IIngressClass;
  ClusterIssuer: ClusterIssuerProps;
  Certificate: CertificateProps;
  Gateway: GatewayProps;
  VirtualService: VirtualServiceProps;
}

type Metadata = Readonly<Record<'name' | 'namespace', string>> &
  Readonly<Record<'labels' | 'annotations', Readonly<Record<string, string>>>>;

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
}

type OfKind<Kind extends keyof Kinds> = Whole<Omit<Kinds[Kind], 'metadata'>> & Manifest;

export type Deployment = OfKind<'Deployment'>;
export type Service = OfKind<'Service'>;

/** The gateways of the three entry points. */
export const GATEWAYS = [
  'istio-ingressgateway-private',
  'istio-ingressgateway-public',
  'istio-ingressgateway-ssl',
] as const;

/** What the article's platform synthesizes: its objects and the values of install/. */
export class ArticleObjects {
  public readonly all: readonly Manifest[];
  private readonly install: ReadonlyMap<string, string>;

  /** @param extend adds to the platform, such as hosts on the other entry points */
  public constructor(changes: Partial<Handover> = {}, extend: (app: App, platform: Platform) => void = () => {}) {
    const app = new App();
    const platform = article(app, {
      domain: 'sample.com',
      environment: 'letsencrypt-staging',
      handover: { ...sampleHandover(), ...changes },
    });
    extend(app, platform);
    this.all = app.charts.flatMap((chart) => chart.toJson());
    this.install = platform.install();
  }

  public of<Kind extends keyof Kinds>(kind: Kind): readonly OfKind<Kind>[] {
    return this.all.filter((manifest): manifest is OfKind<Kind> => manifest.kind === kind);
  }

  /** @throws Error unless there is exactly one */
  public one<Kind extends keyof Kinds>(kind: Kind, name: string): OfKind<Kind> {
    const [found, ...others] = this.of(kind).filter(({ metadata }) => metadata.name === name);
    if (found === undefined || others.length > 0) {
      throw new Error(`there are ${found ? others.length + 1 : 0} objects ${kind} "${name}"`);
    }
    return found;
  }

  /** Helm values by file name, read as Helm reads them. */
  public get values(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
    const files = [...this.install].filter(([file]) => file.endsWith('.values.yaml'));
    return Object.fromEntries(files.map(([file, text]) => [file, load(text) as Record<string, unknown>]));
  }

  public get installScript(): string {
    return this.install.get('install.sh') ?? '';
  }
}
