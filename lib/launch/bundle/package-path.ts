/** Whether a file is of a package that was installed: links, as of workspaces, are followed before. */
export function isOfPackage(path: string): boolean {
  return /(^|[\\/])node_modules[\\/]/.test(path);
}
