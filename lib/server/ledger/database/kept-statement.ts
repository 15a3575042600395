import 'server-only';
import type { CompiledQuery } from 'kysely';
import type { LedgerDatabase, LedgerDialect } from './dialect';

/** What a statement's parameters may be on both databases. */
type Values = Readonly<Record<string, string | number | null>>;

/** A statement of the save's path, built and compiled once for each database. */
export interface KeptStatement<V extends Values, Row> {
  /** Its rows. */
  all(ledger: { dialect: LedgerDialect }, db: LedgerDatabase, values: V): Promise<Row[]>;
  /** Its first row. */
  first(ledger: { dialect: LedgerDialect }, db: LedgerDatabase, values: V): Promise<Row | undefined>;
}

/** Stands for a value while the statement is built. Kysely keeps it in the place of the parameter. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Keeps a statement that every save runs: building and compiling it each time took longer than running it.
 * `build` gets a placeholder for each value, and may use them only where a parameter may be.
 */
export function keptStatement<V extends Values, Row>(
  build: (db: LedgerDatabase, values: V, dialect: LedgerDialect) => CompiledQuery<Row>,
): KeptStatement<V, Row> {
  const kept = new Map<string, CompiledQuery<Row>>();
  const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) }) as V;
  const all = async (
    { dialect }: { dialect: LedgerDialect },
    db: LedgerDatabase,
    values: V,
  ): Promise<Row[]> => {
    let compiled = kept.get(dialect.name);
    if (compiled === undefined) {
      compiled = build(db, placeholders, dialect);
      kept.set(dialect.name, compiled);
    }
    const parameters = compiled.parameters.map((value) =>
      value instanceof Placeholder ? values[value.name] : value,
    );
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
  return { all, first: async (ledger, db, values) => (await all(ledger, db, values))[0] };
}
