/** One line of the kubelet's log, as an event would say it. */
export function log(subject: string, message: string): void {
  console.log(`${new Date().toISOString()} ${subject} ${message}`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
