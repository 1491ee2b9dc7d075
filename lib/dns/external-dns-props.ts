import type { EntryPointRef } from '../entry-points/entry-point-ref';
import type { Handover, HostedZone } from '../handover/handover';
import type { NamespaceRef } from '../mesh/namespace-ref';
import type { DnsPolicy } from './policy';
import type { DnsSource } from './sources';

/** What an external-dns instance is told. */
export interface ExternalDnsProps {
  /** Name of everything that is made. @default - the construct's id */
  readonly name?: string;
  /** Namespace of the ServiceAccount and the pod. */
  readonly namespace: NamespaceRef;
  /** The cluster's facts: its name and region, and the instance's IAM role. */
  readonly handover: Handover;
  /** The hosted zones it writes to, all public or all private. */
  readonly zones: readonly HostedZone[];
  /** The entry points it makes records for: internet-facing ones for public zones, internal ones for private zones. */
  readonly entryPoints: readonly EntryPointRef[];
  /**
   * What it may do with records it owns. There is no default: `upsert-only` leaves records behind when an app goes, `sync`
   * deletes them, also when a filter stops matching by mistake, `create-only` never follows a new load balancer.
   */
  readonly policy: DnsPolicy;
  /**
   * The annotation that a Gateway must carry.
   * @default - key `externaldns`, and for value the name without a leading `external-dns-`
   */
  readonly annotation?: { readonly key: string; readonly value: string };
  /**
   * Marks the records that this instance owns; unique among all instances, of any cluster, that write to the zones.
   * @default - name of the cluster for public zones, with "-private" appended for private zones
   */
  readonly ownerId?: string;
  /** Kinds of objects that it reads hosts from. @default ['istio-gateway'] */
  readonly sources?: readonly DnsSource[];
  /** Time between two complete looks, as a Go duration. @default '1m' */
  readonly interval?: string;
  /** Whether changes are looked at when they happen, too. @default true */
  readonly events?: boolean;
  /** How much it logs. @default 'info' */
  readonly logLevel?: 'debug' | 'info' | 'warning' | 'error';
  /**
   * Prefix of the annotations that external-dns reads; ends with "/".
   * @default - that of the version, `external-dns.kubernetes.io/`
   */
  readonly annotationPrefix?: string;
  /** More arguments, such as `--dry-run`; none that is set here already. @default - none */
  readonly extraArgs?: readonly string[];
  /** Version of external-dns, 0.22 or later. @default - the tested one */
  readonly version?: string;
}
