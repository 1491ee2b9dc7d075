import { classicModel } from './classic-model';
import type { BalancerModel } from './model';
import { networkModel } from './network-model';
import type { Service } from './objects';
import { type Controller, type Kind, takenBy } from './taken-by';

const MODELS: Readonly<Record<Kind, (service: Service) => BalancerModel>> = {
  network: networkModel,
  classic: classicModel,
};

/**
 * What load balancer a Service asks for; nothing where it is none of the controller's.
 *
 * @throws Refused where the controller would not go on
 */
export function modelOf(controller: Controller, service: Service): BalancerModel | undefined {
  const kind = takenBy(controller, service);
  return kind === undefined ? undefined : MODELS[kind](service);
}
