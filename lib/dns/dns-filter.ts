import type { ZoneVisibility } from '../handover/handover';

/** What decides whether an external-dns instance makes records for a Gateway. */
export interface DnsFilter {
  /** Name of the instance. */
  readonly name: string;
  /** Visibility of the zones. */
  readonly visibility: ZoneVisibility;
  /** Zones whose hosts it manages. */
  readonly domains: readonly string[];
  /** The annotation that a Gateway must carry. */
  readonly annotation: { readonly key: string; readonly value: string };
  /** Names of the entry points that it makes records for. */
  readonly entryPoints: readonly string[];
}
