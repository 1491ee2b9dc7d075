// What the outside sees of a host.

export interface Sight {
  /** The first address, or why there is none. */
  readonly dns: string;
  /** Status on port 80, or why there is none; `-` where it was not asked. */
  readonly http: string;
  /** Where port 80 sends to. */
  readonly location?: string;
  /** Status on port 443, or why there is none; `-` where it was not asked. */
  readonly https: string;
  /** The certificate that port 443 showed, valid or not. */
  readonly certificate?: Certificate;
  /** What port 443 answered. */
  readonly body?: string;
}

export interface Certificate {
  readonly names: readonly string[];
  readonly serial: string;
  /** Common name of who signed it. */
  readonly issuer: string;
  /** Common names of who signed whom, up to the root; all that are known when it is not trusted. */
  readonly chain: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
}

/** A sight on one line: what changes are looked for in. */
export interface Glance {
  readonly dns: string;
  readonly http: string;
  readonly location: string;
  readonly https: string;
  readonly serial: string;
  readonly issuer: string;
}

export function glanceOf({ dns, http, location = '-', https, certificate }: Sight): Glance {
  return { dns, http, location, https, serial: certificate?.serial ?? '-', issuer: certificate?.issuer ?? '-' };
}
