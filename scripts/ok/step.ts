/** What a step found. */
export interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

/** One check of the gate. */
export interface Step {
  readonly name: string;
  /** What to do when it fails. */
  readonly fix: string;
  /** Whether what it says is worth a line even when it passes, such as what it could not compare. */
  readonly saysMore?: boolean;
  run(): Promise<Outcome>;
}

/** A step that has run. */
export interface StepResult extends Outcome {
  readonly step: Step;
  readonly seconds: number;
}
