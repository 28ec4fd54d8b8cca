import { GraphQLError, getOperationAST, parse, validate, type DocumentNode, type GraphQLSchema, type OperationTypeNode } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { LIMITS, checkLimits } from './limits.js';

const KEPT = 500;

/** Parsed and validated questions, remembered by their text: a thousand desks ask the same one. */
export class Documents {
  private readonly valid = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or why it may not run. Only operations of `kind` may. */
  prepare(payload: SubscribePayload, kind: OperationTypeNode): { readonly document: DocumentNode } | readonly GraphQLError[] {
    try {
      const document = this.parseValid(payload.query);
      const operation = getOperationAST(document, payload.operationName);
      if (operation?.operation !== kind) return [bad(`Only a ${kind} travels over a socket.`)];
      checkLimits(this.schema, document, operation, payload.variables ?? {});
      return { document };
    } catch (error) {
      if (error instanceof AggregateError) return error.errors as GraphQLError[];
      return [error instanceof GraphQLError ? bad(error.message) : bad('This operation cannot be read.')];
    }
  }

  private parseValid(text: string): DocumentNode {
    const known = this.valid.get(text);
    if (known !== undefined) return known;
    const document = parse(text, { maxTokens: LIMITS.tokens });
    const errors = validate(this.schema, document);
    if (errors.length > 0) throw new AggregateError(errors.map((error) => bad(error.message)));
    if (this.valid.size >= KEPT) this.valid.clear();
    this.valid.set(text, document);
    return document;
  }
}

const bad = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
