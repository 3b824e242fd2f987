// Prisma's migration engine as WebAssembly: the same engine as `prisma migrate`, without a program to download. Only
// `migrate.server.ts` and the scripts around it use it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as engineBindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { connectionSettings } from './connection.server.ts';

/** A schema file: its path and its text. */
export type SchemaFile = { readonly path: string; readonly content: string };

/** Opens the engine on a database, hands it to `use`, and closes every connection afterwards. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: readonly SchemaFile[],
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loadEngine();
  const adapters = new MigrationAdapters(databaseUrl);
  const datamodels = schema.map((file): [string, string] => [file.path, file.content]);
  const silent = () => undefined;
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const engine = await (engineBindings.SchemaEngine as typeof SchemaEngine).new(
    { datamodels },
    silent,
    factory,
  );
  try {
    return await use(engine);
  } catch (error) {
    throw underlying(error, factory) ?? error;
  } finally {
    engine.free();
    await adapters.close();
  }
}

/** The engine says only "external error 0"; what PostgreSQL said was kept under that number. */
function underlying(
  error: unknown,
  factory: ReturnType<typeof bindMigrationAwareSqlAdapterFactory>,
): Error | null {
  const number = /External error id#(\d+)/.exec(String(error))?.[1];
  const kept = number === undefined ? undefined : factory.errorRegistry.consumeError(Number(number));
  const migration = /migration_name="([^"]+)"/.exec(String(error))?.[1];
  if (!kept?.error) return null;
  const said = kept.error instanceof Error ? kept.error.message : String(kept.error);
  return new Error(`${migration ? `migration ${migration}: ` : ''}${said}`, { cause: error });
}

let loaded = false;

function loadEngine(): void {
  if (loaded) return;
  const folder = dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  );
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': engineBindings as unknown as WebAssembly.ModuleImports,
  });
  engineBindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  loaded = true;
}

/** PostgreSQL's internal one-byte type `"char"`, of which its catalogue is full, and the text type. */
const internalChar = 18;
const text = 25;

/**
 * The engine reads PostgreSQL's catalogue, whose `"char"` columns the adapter refuses. They are read as text and labelled
 * as the characters that the engine expects.
 */
function answerInternalChars(pool: pg.Pool, adapter: SqlDriverAdapter): void {
  const query = pool.query.bind(pool) as (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  const queryRaw = adapter.queryRaw.bind(adapter);
  const charColumns = new WeakMap<unknown[][], number[]>();
  pool.query = (async (config: pg.QueryArrayConfig) => {
    const result = await query(config);
    const found: number[] = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== internalChar) continue;
      field.dataTypeID = text;
      found.push(index);
    }
    if (found.length > 0) charColumns.set(result.rows, found);
    return result;
  }) as typeof pool.query;
  adapter.queryRaw = async (params) => {
    const result = await queryRaw(params);
    for (const index of charColumns.get(result.rows) ?? [])
      result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/**
 * Prisma's own adapter, but for two habits that would harm migrations: it cuts a script at every semicolon (so a
 * function body can't pass), and it opens the shadow database with the main database's address.
 */
class MigrationAdapters implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres' as const;
  readonly adapterName = '@prisma/adapter-pg';
  readonly #settings: pg.PoolConfig;
  readonly #pools = new Set<pg.Pool>();

  constructor(databaseUrl: string) {
    // Migrations may wait long for a lock; everything else is as in the application.
    this.#settings = { ...connectionSettings(databaseUrl, { waitForLocks: true }), max: 2 };
  }

  connect(): Promise<SqlDriverAdapter> {
    return this.#open(this.#settings);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const database = `leerbank_shadow_${crypto.randomUUID().replaceAll('-', '')}`;
    await this.#inMaintenance(`CREATE DATABASE ${database}`);
    const adapter = await this.#open({ ...this.#settings, database });
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await this.#inMaintenance(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    };
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools].map((pool) => this.#end(pool)));
  }

  async #open(settings: pg.PoolConfig): Promise<SqlDriverAdapter> {
    const pool = new pg.Pool(settings);
    this.#pools.add(pool);
    const adapter = await new PrismaPg(pool).connect();
    answerInternalChars(pool, adapter);
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    adapter.dispose = () => this.#end(pool);
    return adapter;
  }

  async #end(pool: pg.Pool): Promise<void> {
    if (this.#pools.delete(pool)) await pool.end();
  }

  async #inMaintenance(statement: string): Promise<void> {
    const client = new pg.Client(this.#settings);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
