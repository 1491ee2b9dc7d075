import { curlSender } from '../../../../e2e/world/route53/curl-sender';

test('an answer is a status and a text, however curl gives them', async () => {
  const asked: unknown[] = [];
  const send = curlSender(async (argv, input) => {
    asked.push([argv.at(-1), input]);
    return { status: 0, stdout: '<a>\n</a>\n404', stderr: '' };
  });
  expect(await send('POST', '/2013-04-01/hostedzone', '<b/>')).toEqual({ status: 404, text: '<a>\n</a>' });
  expect(asked).toEqual([['http://10.244.0.1:5000/2013-04-01/hostedzone', '<b/>']]);
});

test('no answer is an error', async () => {
  const send = curlSender(async () => ({ status: 7, stdout: '', stderr: 'curl: (7) refused\n' }));
  await expect(send('GET', '/')).rejects.toThrow('Route 53 does not answer: curl: (7) refused');
});
