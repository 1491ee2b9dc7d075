import { InvalidInputError } from '../errors';
import type { GatewayScaling } from './gateway-settings';

/**
 * What an autoscaler is told, with the defaults.
 *
 * @throws InvalidInputError for what is no whole number from 1, and for fewer pods at most than at least
 */
export function checkScaling(name: string, scaling: GatewayScaling): Required<GatewayScaling> {
  const { minReplicas = 1, maxReplicas = Math.max(5, minReplicas), targetCpuPercent = 80 } = scaling;
  const whole = [minReplicas, maxReplicas, targetCpuPercent].every((value) => Number.isInteger(value) && value >= 1);
  if (!whole || minReplicas > maxReplicas) {
    throw new InvalidInputError({
      what: `scaling of entry point "${name}" is ${minReplicas} to ${maxReplicas} pods at ${targetCpuPercent} % CPU`,
      why: 'the API server refuses the HorizontalPodAutoscaler',
      fix: 'Use whole numbers from 1, with minReplicas not above maxReplicas.',
    });
  }
  return { minReplicas, maxReplicas, targetCpuPercent };
}
