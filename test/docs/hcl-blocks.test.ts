import { parseHandover } from 'cdk8s-auto-https';
import { codeBlocks, placeOf } from './code-blocks';
import { hclValue } from './hcl-value';

/** What references of Terraform would hold, by their ending. */
const STAND_INS: readonly (readonly [ending: RegExp, value: unknown])[] = [
  [/\.zone_id$/, 'Z0123456789ABCDEFGHIJ'],
  [/zone\.\w+\.name$/, 'sample.com'],
  [/certificate\.\w+\.arn$/, 'arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-4000-8000-000000000000'],
  [/role\.\w+\.arn$/, 'arn:aws:iam::111122223333:role/sample'],
  [/cluster\.\w+\.name$/, 'sample'],
  [/\.vpc_id$/, 'vpc-0123456789abcdef0'],
  [/region$/, 'eu-west-1'],
];

function standIn(reference: string): unknown {
  const found = STAND_INS.find(([ending]) => ending.test(reference));
  if (found === undefined) throw new Error(`no stand-in for ${reference}`);
  return found[1];
}

test.each(codeBlocks('hcl').map((block) => ({ place: placeOf(block), text: block.text })))(
  '$place gives a hand-over',
  ({ text }) => {
    const argument = /jsonencode\(([\s\S]*?)\)\n/.exec(text)?.[1] ?? '';
    expect(() => parseHandover(hclValue(argument, standIn))).not.toThrow();
  },
);
