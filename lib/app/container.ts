/** What an app speaks; Istio reads it from the Service. */
export type AppProtocol = 'http' | 'http2' | 'grpc';

/** A port of an app's container and of the Service in front of it. */
export interface ContainerPort {
  /** Name, for paths to refer to. @default - the protocol */
  readonly name?: string;
  /** Port that the container listens on. */
  readonly port: number;
  /** Port of the Service. @default - the container's */
  readonly servicePort?: number;
  /** What it speaks. @default 'http' */
  readonly protocol?: AppProtocol;
}

/** How the kubelet finds out whether a container is ready. */
export interface HttpProbe {
  /** Path that answers 200 to 399. */
  readonly path: string;
  /** Seconds between two looks. @default 10 */
  readonly periodSeconds?: number;
  /** Seconds before the first look. @default 0 */
  readonly initialDelaySeconds?: number;
}

/** The container of an app. */
export interface AppContainer {
  /** Image with tag or digest. */
  readonly image: string;
  /** The port that it listens on, or several. */
  readonly port: number | readonly ContainerPort[];
  /** Port of the Service, for a single `port`. @default - the container's */
  readonly servicePort?: number;
  /** Program that runs. @default - the image's entry point */
  readonly command?: readonly string[];
  /** Arguments. @default - the image's arguments */
  readonly args?: readonly string[];
  /** Environment variables. @default - none */
  readonly env?: Readonly<Record<string, string>>;
  /** Number of pods. @default 1 */
  readonly replicas?: number;
  /** CPU and memory that are set aside, as Kubernetes quantities. @default - 50m CPU, 64Mi memory */
  readonly requests?: { readonly cpu?: string; readonly memory?: string };
  /** CPU and memory that are the most it gets, as Kubernetes quantities. @default - none */
  readonly limits?: { readonly cpu?: string; readonly memory?: string };
  /** When it gets requests. @default - the first port accepts connections */
  readonly readiness?: HttpProbe;
  /** When the kubelet restarts it. @default - none */
  readonly liveness?: HttpProbe;
  /** Numeric user; needed where the image names its user or runs as root. @default - the image's */
  readonly runAsUser?: number;
  /** Whether its root file system is read-only. @default false */
  readonly readOnlyRootFilesystem?: boolean;
}
