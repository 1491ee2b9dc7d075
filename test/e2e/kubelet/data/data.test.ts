import { decode } from '../../../../e2e/kubelet/data/data';

const metadata = { name: 'conf', uid: 'u' };
const asText = (data: ReadonlyMap<string, Buffer>) => Object.fromEntries([...data].map(([key, v]) => [key, String(v)]));

test("a ConfigMap's data is text, a Secret's is base64, and so is binaryData", () => {
  const bytes = Buffer.from('bytes').toString('base64');
  expect(asText(decode('configmaps', { metadata, data: { a: 'one' }, binaryData: { b: bytes } }))).toEqual({
    a: 'one',
    b: 'bytes',
  });
  expect(asText(decode('secrets', { metadata, data: { a: bytes } }))).toEqual({ a: 'bytes' });
  expect(asText(decode('secrets', { metadata }))).toEqual({});
});
