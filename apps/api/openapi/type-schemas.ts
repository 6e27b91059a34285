import ts from 'typescript';
import { projectPath } from '#libs/platform/paths.js';
import type { Schema } from '../fields/field.js';

/**
 * Reads what the code says of itself: the types that routes answer with, as JSON schemas, and the sentences above them.
 * Used only when the API description is made; the running program never loads the compiler.
 */
export class TypeSchemas {
  /** Named types met so far, in the order of their names when the description is written. */
  readonly components: Record<string, Schema> = {};
  private readonly program: ts.Program;
  private readonly checker: ts.TypeChecker;
  private readonly named = new Map<string, ts.Type>();

  constructor(files: readonly string[]) {
    const config = ts.getParsedCommandLineOfConfigFile(
      projectPath('tsconfig.json'),
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    );
    this.program = ts.createProgram(
      files.map((file) => projectPath(file)),
      { ...config!.options, noEmit: true, incremental: false },
    );
    this.checker = this.program.getTypeChecker();
  }

  /** First sentence and whole text above a method, and the schema of what it answers; null for nothing. */
  method(file: string, className: string, name: string): { text: string; answer: Schema | null } {
    const method = this.classIn(file, className).members.find(
      (member): member is ts.MethodDeclaration => ts.isMethodDeclaration(member) && member.name.getText() === name,
    );
    if (!method) throw new Error(`${className}.${name} is not in ${file}`);
    const symbol = this.checker.getSymbolAtLocation(method.name)!;
    const text = this.doc(symbol);
    if (text === '') throw new Error(`${className}.${name} needs a sentence above it: it becomes the API description`);
    const answer = this.checker.getSignatureFromDeclaration(method)!.getReturnType();
    const awaited = this.checker.getAwaitedType(answer) ?? answer;
    return { text, answer: awaited.flags & ts.TypeFlags.Void ? null : this.dated(this.schema(awaited), method.type?.getText() ?? '') };
  }

  /** Sentence above a class. */
  classText(file: string, className: string): string {
    return this.doc(this.checker.getSymbolAtLocation(this.classIn(file, className).name!)!);
  }

  /** Schema of an exported class or interface. */
  type(file: string, name: string): Schema {
    return this.schema(this.checker.getDeclaredTypeOfSymbol(this.checker.getSymbolAtLocation(this.classIn(file, name).name!)!));
  }

  private classIn(file: string, name: string): ts.ClassDeclaration {
    const found = this.program
      .getSourceFile(projectPath(file))
      ?.statements.find((one): one is ts.ClassDeclaration => ts.isClassDeclaration(one) && one.name?.text === name);
    if (!found) throw new Error(`there is no class ${name} in ${file}`);
    return found;
  }

  private schema(type: ts.Type): Schema {
    if (type.symbol?.name === 'Buffer') return { type: 'string', format: 'binary' };
    const name = this.nameOf(type);
    if (name === null) return this.plain(type);
    if (!this.named.has(name)) {
      this.named.set(name, type);
      this.components[name] = {};
      const text = this.doc((type.aliasSymbol ?? type.symbol) as ts.Symbol);
      this.components[name] = { ...this.plain(type), ...(text ? { description: text } : {}) };
    } else if (this.named.get(name) !== type && JSON.stringify(this.plain(type)) !== JSON.stringify(this.plain(this.named.get(name)!))) {
      throw new Error(`two different types are called ${name}`);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private plain(type: ts.Type): Schema {
    if (type.isUnion()) return this.union(type.types);
    if (type.flags & ts.TypeFlags.StringLike) return type.isStringLiteral() ? { type: 'string', const: type.value } : { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return type.isNumberLiteral() ? { type: 'integer', const: type.value } : { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type as ts.TypeReference);
      return items.length === 0 ? { type: 'array', maxItems: 0 } : { type: 'array', items: this.union(items) };
    }
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.schema(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    return this.object(type);
  }

  private union(all: readonly ts.Type[]): Schema {
    const types = all.filter((one) => !(one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    const orNull = all.some((one) => one.flags & ts.TypeFlags.Null);
    const words = types.filter((one) => one.isStringLiteral()).map((one) => one.value);
    const truths = types.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral);
    const others = types
      .filter((one) => !one.isStringLiteral() && !(one.flags & ts.TypeFlags.BooleanLiteral))
      .map((one) => this.schema(one));
    const parts: Schema[] = [
      ...(words.length > 0 ? [{ type: 'string', enum: [...words].sort() }] : []),
      ...(truths.length > 0 ? [{ type: 'boolean' }] : []),
      ...others,
    ];
    const only = parts.length === 1 ? parts[0]! : null;
    if (!orNull) return only ?? { anyOf: parts };
    if (only && typeof only['type'] === 'string' && !('enum' in only)) return { ...only, type: [only['type'], 'null'] };
    return { anyOf: [...(only ? [only] : parts), { type: 'null' }] };
  }

  private object(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const symbol of this.checker.getPropertiesOfType(type)) {
      const declared = symbol.declarations?.[0];
      const written = declared && 'type' in declared ? ((declared as ts.PropertySignature).type?.getText() ?? '') : '';
      const schema = this.dated(this.schema(this.checker.getTypeOfSymbol(symbol)), written);
      const text = this.doc(symbol);
      properties[symbol.name] = text ? { ...schema, description: text } : schema;
      if (!(symbol.flags & ts.SymbolFlags.Optional)) required.push(symbol.name);
    }
    const members = this.checker.getIndexInfosOfType(type)[0];
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(members ? { additionalProperties: this.dated(this.schema(members.type), members.declaration?.type.getText() ?? '') } : {}),
    };
  }

  /** The alias `IsoDate` is only a text to the compiler; the word in the source says that it is a date. */
  private dated(schema: Schema, written: string): Schema {
    if (!/\bIsoDate\b/.test(written)) return schema;
    const type = schema['type'];
    if ((type === 'string' || (Array.isArray(type) && type.includes('string'))) && !('enum' in schema))
      return { ...schema, format: 'date' };
    const deeper: Schema = { ...schema };
    for (const key of ['items', 'additionalProperties'] as const) if (deeper[key]) deeper[key] = this.dated(deeper[key] as Schema, written);
    if (Array.isArray(deeper['anyOf'])) deeper['anyOf'] = (deeper['anyOf'] as Schema[]).map((one) => this.dated(one, written));
    return deeper;
  }

  /** Name of a type of ours; null for what is written in place. */
  private nameOf(type: ts.Type): string | null {
    const symbol = type.aliasSymbol ?? (type.flags & ts.TypeFlags.Object ? type.symbol : undefined);
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
    if (!symbol || symbol.name.startsWith('__') || /node_modules|\/lib\.[^/]*\.d\.ts$/.test(file)) return null;
    if (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.BooleanLike)) return null;
    const given =
      type.aliasTypeArguments ?? (symbol.flags & ts.SymbolFlags.Interface ? this.checker.getTypeArguments(type as ts.TypeReference) : []);
    const inner = given.filter((one) => !('isThisType' in one && one.isThisType)).map((one) => this.nameOf(one) ?? 'Value');
    return [symbol.name, ...inner].join('Of');
  }

  private doc(symbol: ts.Symbol): string {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replace(/\s+/g, ' ').trim();
  }
}
