const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
};
const ENTITY_OF: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function toXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITY_OF[character] as string);
}

export function fromXml(text: string): string {
  return text.replace(/&[a-z#\d]+;/g, (entity) => ENTITIES[entity] ?? entity);
}

/** What stands in each element of the name; none of these elements holds one of its own name. */
export function elements(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, inner = '']) => inner);
}

export function element(xml: string, tag: string): string | undefined {
  return elements(xml, tag)[0];
}
