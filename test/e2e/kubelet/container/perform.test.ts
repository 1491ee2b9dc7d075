import { type Performer, perform } from '../../../../e2e/kubelet/container/perform';
import { container } from '../pods';

const performer: Performer = { spec: container(), podIp: '127.0.0.1', inside: async () => undefined };

test('a command of an image that is not there counts as done', async () => {
  expect(await perform({ exec: { command: ['/app/check'] } }, performer, 100)).toBe(true);
});

test('a pause lasts no longer than there is time', async () => {
  expect(await perform({ sleep: { seconds: 60 } }, performer, 1)).toBe(true);
});

test('what asks for nothing passes, and a port that nobody listens on does not', async () => {
  expect(await perform({}, performer, 100)).toBe(true);
  expect(await perform({ tcpSocket: { port: 1 } }, performer, 100)).toBe(false);
});
