import { parseArguments } from '../../../e2e/world/arguments';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean));

test('up, with what makes a world different', () => {
  expect(parse('up')).toEqual({ command: 'up', options: {} });
  const line =
    'up --id a --zone sample.com --zone private:b.test --dist out/dist --handover h.json --controller eks-auto';
  expect(parse(line)).toEqual({
    command: 'up',
    options: {
      id: 'a',
      zones: ['sample.com', 'private:b.test'],
      dist: 'out/dist',
      handover: 'h.json',
      loadBalancerController: 'eks-auto',
    },
  });
});

test('down takes one world, by its id alone', () => {
  expect(parse('down a --keep-logs')).toEqual({ command: 'down', id: 'a', keepLogs: true });
  expect(parse('down a')).toEqual({ command: 'down', id: 'a', keepLogs: false });
});

test.each(['', 'help', 'up --help'])('"%s" shows how it is used', (line) => {
  expect(parse(line)).toEqual({ command: 'help' });
});

test.each([
  ['down', 'it takes the id of one world'],
  ['down a b', 'it takes the id of one world'],
  ['up now', 'it takes options alone'],
  ['up --what', "Unknown option '--what'"],
  ['up --controller elb', 'nobody of that name makes load balancers'],
  ['upp', 'no command of worlds is written so'],
])('"%s" is refused with the way it is used', (line, why) => {
  expect(() => parse(line)).toThrow(`cannot be used here: ${why}`);
  expect(() => parse(line)).toThrow('e2e/world/main.ts up [--id ID]');
});
