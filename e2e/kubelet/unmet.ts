/** What a pod needs and does not find (yet), in the words of a real kubelet; it is tried again. */
export class Unmet extends Error {
  public constructor(
    /** As in `state.waiting.reason`: CreateContainerConfigError, ImagePullBackOff … */
    public readonly reason: string,
    message: string,
  ) {
    super(message);
    this.name = 'Unmet';
  }
}
