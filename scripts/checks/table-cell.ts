/** Text in a cell of a table: braces and pipes as they are, angle brackets as no HTML. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
