import { InvalidInputError } from '../errors';
import type { GatewayScaling } from './gateway-settings';

/** @throws InvalidInputError for numbers of pods that are no whole numbers from 1, the wrong way round, or a CPU target under 1 */
export function checkScaling(name: string, scaling: GatewayScaling): GatewayScaling {
  const { minReplicas = 1, maxReplicas = Math.max(5, minReplicas), targetCpuPercent = 80 } = scaling;
  const whole = [minReplicas, maxReplicas, targetCpuPercent].every((value) => Number.isInteger(value) && value >= 1);
  if (!whole || minReplicas > maxReplicas) {
    throw new InvalidInputError({
      what: `scaling of entry point "${name}" is ${minReplicas} to ${maxReplicas} pods at ${targetCpuPercent} % CPU`,
      why: 'the API server refuses the HorizontalPodAutoscaler',
      fix: 'Use whole numbers from 1, minReplicas at most maxReplicas.',
    });
  }
  return { minReplicas, maxReplicas, targetCpuPercent };
}
