import { checkScaling } from '../../../lib/entry-points/check-scaling';
import type { GatewayScaling } from '../../../lib/entry-points/gateway-settings';

test.each<[GatewayScaling, [number, number, number]]>([
  [{}, [1, 5, 80]],
  [{ minReplicas: 3 }, [3, 5, 80]],
  [{ minReplicas: 7 }, [7, 7, 80]],
  [{ maxReplicas: 1 }, [1, 1, 80]],
  [{ minReplicas: 2, maxReplicas: 2, targetCpuPercent: 150 }, [2, 2, 150]],
])('%j is from, to and at %j', (scaling, [minReplicas, maxReplicas, targetCpuPercent]) => {
  expect(checkScaling('ssl', scaling)).toEqual({ minReplicas, maxReplicas, targetCpuPercent });
});

test.each<[GatewayScaling, string]>([
  [{ minReplicas: 0 }, '0 to 5 pods at 80 % CPU'],
  [{ minReplicas: 1.5 }, '1.5 to 5 pods at 80 % CPU'],
  [{ minReplicas: Number.NaN }, 'NaN to NaN pods at 80 % CPU'],
  [{ minReplicas: 3, maxReplicas: 2 }, '3 to 2 pods at 80 % CPU'],
  [{ maxReplicas: 0 }, '1 to 0 pods at 80 % CPU'],
  [{ maxReplicas: '9' as never }, '1 to 9 pods at 80 % CPU'],
  [{ targetCpuPercent: 0 }, '1 to 5 pods at 0 % CPU'],
  [{ targetCpuPercent: 0.8 }, '1 to 5 pods at 0.8 % CPU'],
])('%j is refused', (scaling, is) => {
  expect(() => checkScaling('ssl', scaling)).toThrow(
    `scaling of entry point "ssl" is ${is}: the API server refuses the HorizontalPodAutoscaler. ` +
      'Use whole numbers from 1, with minReplicas not above maxReplicas.',
  );
});
