/** An option of the command line. */
export interface CommandOption {
  /** Without its dashes. */
  readonly name: string;
  /** What it takes, as the help names it. @default - nothing: it is a switch */
  readonly takes?: string;
  /** @default - anything goes */
  readonly oneOf?: readonly string[];
  /** Whether it may be given several times. @default false */
  readonly repeated?: boolean;
  readonly help: string;
}

export const COMMANDS = ['synth', 'check', 'explain', 'checks'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What an option is good for, command by command; a part of the program knows those of its own commands alone. */
export type CommandOptions = Readonly<Partial<Record<CommandName, readonly CommandOption[]>>>;

export const EVERYWHERE: readonly CommandOption[] = [
  { name: 'help', help: 'This help.' },
  { name: 'version', help: 'The version.' },
  { name: 'debug', help: 'Print a stack trace when something goes wrong.' },
];
