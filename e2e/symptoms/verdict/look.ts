import type { Change } from '../../outside/watch';

export type { Change };

/** What the Internet gets of a host at one moment; `-` stands for what could not be asked. */
export type Look = Pick<Change, 'dns' | 'http' | 'location' | 'https' | 'serial'>;
