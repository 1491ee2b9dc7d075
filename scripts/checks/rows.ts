/** The last row of the catalogue of mis-wirings. */
export const LAST_ROW = 124;

/** Rows of the catalogue that no check is for, and why. */
export const WITHOUT_CHECK: Readonly<Record<number, string>> = {
  51: 'void: the CRD fills in the kind that cert-manager asks for, so the slip cannot be made',
  96: 'seen at run time alone: a resolver that asked too early remembers "no such name" for as long as the zone says',
};
