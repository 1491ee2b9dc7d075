import { lastSeen, secondsOf } from '../../../../e2e/symptoms/verdict/verdict';

const LOOK = {
  at: 1.5,
  dns: '203.0.113.10',
  http: '301',
  location: 'https://a/',
  https: '200',
  serial: '01',
  issuer: 'x',
};

test('the last look is what counts', () => {
  const changes = [LOOK, { ...LOOK, at: 4, http: '404', location: '-', https: 'refused', serial: '-' }];
  expect(lastSeen(changes)).toEqual({ dns: '203.0.113.10', http: '404', https: 'refused', certificate: 'none' });
  expect(lastSeen([LOOK])).toMatchObject({ http: '301 → https://a/', certificate: 'served' });
  expect(secondsOf({ changes })).toBe(4);
});

test('a connection that is cut now and then otherwise is no change', () => {
  const cut = (at: number, https: string) => ({ ...LOOK, at, https });
  const changes = [LOOK, cut(4, 'reset'), cut(5, 'closed during the TLS handshake'), cut(6, 'reset')];
  expect(secondsOf({ changes })).toBe(4);
});

test('a host that nobody looked at says so', () => {
  expect(lastSeen([]).dns).toBe('never asked');
  expect(secondsOf({ changes: [] })).toBe(0);
});
