import { resolve } from 'node:path';

/** The top of the repository. */
export const CHECKOUT = resolve(__dirname, '../..');
