import type { SourceFile } from '../guards/repository-files';

const CODE_BLOCK = /^( *)(```+)[\s\S]*?^\1\2 *$/gm;
const INLINE_CODE = /`[^`\n]+`/g;
const LINK = /\]\(([^)\s]+)\)|(?:src|href|srcset)="([^"]+)"/g;
const HEADING = /^#{1,6} +(.+?) *$/gm;

/** Where the links and pictures of a page lead. */
export function linksOf({ text }: SourceFile): string[] {
  return [...text.replace(CODE_BLOCK, '').replace(INLINE_CODE, '').matchAll(LINK)].map(
    ([, link, attribute]) => (link ?? attribute) as string,
  );
}

/** The anchors of a page's headings, as GitHub makes them: a heading that comes again gets a number. */
export function anchorsOf({ text }: SourceFile): ReadonlySet<string> {
  const times = new Map<string, number>();
  const anchors = [...text.replace(CODE_BLOCK, '').matchAll(HEADING)].map(([, heading = '']) => {
    const slug = slugOf(heading);
    const before = times.get(slug) ?? 0;
    times.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
  return new Set(anchors);
}

function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
