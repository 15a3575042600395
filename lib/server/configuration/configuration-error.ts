import 'server-only';

/** The configuration cannot be used. The message is one line that names the variable and never its value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly variable: string;

  /** `advice` goes on from the variable's name, e.g. "must be a port number". */
  constructor(variable: string, advice: string) {
    super(`${variable} ${advice}`);
    this.variable = variable;
  }
}
