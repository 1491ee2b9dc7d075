import type { AppContainer, ContainerPort } from '../../../lib/app/container';
import { servicePorts } from '../../../lib/app/service-port';

const ports = (port: AppContainer['port'], servicePort?: number) =>
  servicePorts('app', { image: 'image', port, servicePort });

test('a single port is http', () => {
  expect(ports(8080)).toEqual([{ name: 'http', port: 8080, targetPort: 8080, protocol: 'http' }]);
});

test('the Service of a single port can have another one', () => {
  expect(ports(8080, 80)).toEqual([{ name: 'http', port: 80, targetPort: 8080, protocol: 'http' }]);
});

test.each<[ContainerPort, string]>([
  [{ port: 1 }, 'http'],
  [{ port: 1, name: 'http' }, 'http'],
  [{ port: 1, name: 'http-api' }, 'http-api'],
  [{ port: 1, name: 'api' }, 'http-api'],
  [{ port: 1, protocol: 'grpc' }, 'grpc'],
  [{ port: 1, name: 'api', protocol: 'grpc' }, 'grpc-api'],
  [{ port: 1, name: 'http', protocol: 'http2' }, 'http2-http'],
])('the name of %j begins with the protocol: %s', (port, name) => {
  expect(ports([port])[0]?.name).toBe(name);
});

test('several ports have their own Service ports', () => {
  expect(
    ports([
      { name: 'web', port: 8080, servicePort: 80 },
      { name: 'api', port: 9090, protocol: 'grpc' },
    ]),
  ).toEqual([
    { name: 'http-web', port: 80, targetPort: 8080, protocol: 'http' },
    { name: 'grpc-api', port: 9090, targetPort: 9090, protocol: 'grpc' },
  ]);
});

test.each([[[]], [undefined], ['8080']])('no port is refused: %j', (port) => {
  expect(() => ports(port as never)).toThrow(
    'container of app has no port: nothing could be routed to it. Give the port that it listens on.',
  );
});

test.each([
  [[{ port: 0 }], 'service port'],
  [[{ port: 65536 }], 'service port'],
  [[{ port: 0, servicePort: 80 }], 'container port'],
  [[{ port: 80.5, servicePort: 80 }], 'container port'],
])('a number outside of 1 to 65535 is refused: %j', (port, what) => {
  expect(() => ports(port)).toThrow(what);
});

test('a name over 15 characters is refused, the protocol included', () => {
  expect(ports([{ name: 'abcdefghij', port: 1 }])[0]?.name).toHaveLength(15);
  expect(() => ports([{ name: 'abcdefghijk', port: 1 }])).toThrow(
    'port name "http-abcdefghijk" has 16 characters: the API server allows 15 for the port of a container. ' +
      'Use at most 15 characters, the protocol included.',
  );
});

test('a name that is no label is refused', () => {
  expect(() => ports([{ name: 'A', port: 1 }])).toThrow('port name "http-A" is not a DNS-1123 label');
});

test('two ports of one name or number are refused', () => {
  const fix = 'the API server refuses the Service. Give every port its own';
  expect(() => ports([{ port: 1 }, { port: 2, name: 'http' }])).toThrow(
    `name http of app is there twice: ${fix} name.`,
  );
  expect(() =>
    ports([
      { name: 'a', port: 1, servicePort: 80 },
      { name: 'b', port: 2, servicePort: 80 },
    ]),
  ).toThrow(`port 80 of app is there twice: ${fix} port.`);
});
