import type { Role } from '../../../../e2e/kubelet/container/state';
import { type Stoppable, terminate } from '../../../../e2e/kubelet/pod/terminate';

/** Writes down what is done to it; ends by the signal unless it is stubborn. */
function fake(role: Role, name: string, said: string[], stubborn = false): Stoppable {
  let end = () => {};
  const exited = new Promise<void>((done) => {
    end = done;
  });
  const note = (what: string) => said.push(`${name} ${what}`);
  return {
    role,
    exited,
    preStop: async () => void note('preStop'),
    terminate: async () => {
      note('terminate');
      if (!stubborn) end();
    },
    kill: () => {
      if (stubborn) note('kill');
      end();
    },
  };
}

test('hooks come first, then main containers end, then sidecars from the last to the first', async () => {
  const said: string[] = [];
  const containers = [fake('sidecar', 'proxy', said), fake('sidecar', 'log', said), fake('main', 'app', said)];
  await terminate(containers, 60_000);
  expect(said).toEqual([
    'proxy preStop',
    'log preStop',
    'app preStop',
    'app terminate',
    'log terminate',
    'proxy terminate',
  ]);
});

test('what has not ended in time is killed, and the sidecars with it', async () => {
  const said: string[] = [];
  await terminate([fake('sidecar', 'proxy', said, true), fake('main', 'app', said, true)], 5);
  expect(said.slice(-3)).toEqual(['app terminate', 'proxy kill', 'app kill']);
});
