// Adds the matchers to jest's `expect`: setupFilesAfterEnv: ['cdk8s-auto-https/jest'].
import type { Surroundings } from './surroundings';
import { wiringMatchers } from './wiring-matchers';

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: jest's own declaration has these very parameters.
    interface Matchers<R, T = {}> {
      /** Requests over HTTPS to a host reach pods. */
      toServeHttps(host: string, surroundings?: Surroundings): R;
      /** Requests on port 80 of a host are redirected to the same host over HTTPS. */
      toRedirectToHttps(host: string, surroundings?: Surroundings): R;
      /** No check finds an error. */
      toHaveNoWiringErrors(surroundings?: Surroundings): R;
    }
  }
}

declare const expect: { extend(matchers: object): void };

expect.extend(wiringMatchers);
