/** The name of the app with some number. */
export const appName = (number: number) => `app${number}`;
