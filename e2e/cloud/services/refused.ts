/** What a controller, or AWS, refuses of a Service: the load balancer stays as it is, or is not made. */
export class Refused extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}
