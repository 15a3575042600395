import 'server-only';

/** The configuration cannot be used. The message is one line with the variable's name, never its value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly variable: string;

  /** `advice` follows the variable's name, e.g. "must be a port number". */
  constructor(variable: string, advice: string) {
    super(`${variable} ${advice}`);
    this.variable = variable;
  }
}
