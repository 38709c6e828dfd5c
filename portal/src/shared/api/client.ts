import { learnOrganisations } from '@/shared/texts/organisations';
import { learnPeople } from '@/shared/texts/people';
import type { Problem, Proposal, Receipt } from './types';

// The one door to the program's HTTP interface. Refusals arrive as ProblemError, whatever stood
// between us and an answer as FaultError; nothing else is thrown.

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export class FaultError extends Error {}

type Listener = () => void;

let language = 'zh';
let csrfToken: string | undefined;
let actFor: string | undefined;
let onSignedOut: Listener = () => {};

export function setLanguage(code: string): void {
  language = code;
}
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}
// The organisation that the user acts for as its delegate; undefined: for the own one.
export function setActFor(organisation: string | undefined): void {
  actFor = organisation;
}
// Called when the program no longer knows the session.
export function whenSignedOut(listener: Listener): void {
  onSignedOut = listener;
}

// 128 random bits. crypto.randomUUID exists only on HTTPS, and a zone may be tried on plain HTTP.
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// An empty text is left out; in a list it is meant ("assigned to nobody").
export type Query = Record<string, string | number | boolean | string[] | undefined | null>;

export function addressOf(path: string, query: Query = {}): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) value.forEach((one) => fields.append(name, one));
    else if (value !== undefined && value !== null && value !== '') fields.set(name, String(value));
  }
  const text = fields.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

function problemOf(text: string, status: number, requestId: string | null): Problem {
  try {
    const body = JSON.parse(text) as Problem;
    return { ...(requestId && { request_id: requestId }), ...body, status };
  } catch {
    return { type: 'about:blank', title: '', status, ...(requestId && { request_id: requestId }) };
  }
}

function headersOf(method: string, given: Record<string, string> = {}): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': language,
    ...given,
  };
  if (method !== 'GET' && csrfToken) headers['x-csrf-token'] = csrfToken;
  if (actFor) headers['act-for'] = actFor;
  return headers;
}

interface Call {
  method: string;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

export async function call<T>(address: string, given: Call): Promise<{ body: T; etag?: string }> {
  const headers = headersOf(given.method, given.headers);
  if (given.body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(address, {
      method: given.method,
      headers,
      credentials: 'same-origin',
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
      ...(given.signal && { signal: given.signal }),
    });
  } catch (error) {
    if (given.signal?.aborted) throw error;
    throw new FaultError('unreachable');
  }
  if (!response.ok) {
    if (response.status === 401 && !address.endsWith('/access/sign_in')) onSignedOut();
    const requestId = response.headers.get('x-request-id');
    throw new ProblemError(problemOf(await response.text(), response.status, requestId));
  }
  const etag = response.headers.get('etag');
  const text = await response.text();
  try {
    return { body: (text ? JSON.parse(text) : undefined) as T, ...(etag && { etag }) };
  } catch {
    throw new FaultError('malformed');
  }
}

export async function read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const { body } = await call<T>(addressOf(path, query), { method: 'GET', signal });
  learnOrganisations(body);
  learnPeople(body);
  return body;
}

export async function send<T>(path: string, body: unknown): Promise<T> {
  return (await call<T>(addressOf(path), { method: 'POST', body })).body;
}

export interface Upload {
  bytes: Blob;
  type: string;
  // As of a command: the same file under the same key is taken once.
  key: string;
  // The part that has left, of 1.
  onProgress: (part: number) => void;
}

// Sends a file. By XMLHttpRequest: fetch does not tell how much has left.
export function sendFile<T>(address: string, upload: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    const own = { 'content-type': upload.type, 'idempotency-key': upload.key };
    for (const [name, value] of Object.entries(headersOf('POST', own))) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => upload.onProgress(event.loaded / event.total);
    request.onerror = () => reject(new FaultError('unreachable'));
    request.onload = () => {
      if (request.status === 200) return resolve(JSON.parse(request.responseText) as T);
      if (request.status === 401) onSignedOut();
      const requestId = request.getResponseHeader('x-request-id');
      reject(new ProblemError(problemOf(request.responseText, request.status, requestId)));
    };
    request.send(upload.bytes);
  });
}

// A stream of events, with the rights of the session and for whom one acts: what EventSource cannot
// say. It goes on behind the event that was heard last.
export async function openStream(
  address: string,
  lastEventId: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(address, {
    headers: headersOf('GET', {
      accept: 'text/event-stream',
      ...(lastEventId && { 'last-event-id': lastEventId }),
    }),
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
  });
  if (!response.ok || !response.body) {
    if (response.status === 401) onSignedOut();
    const requestId = response.headers.get('x-request-id');
    throw new ProblemError(problemOf(await response.text(), response.status, requestId));
  }
  return response.body;
}

// A file of the program, read with the rights of the session.
export async function readFile(address: string): Promise<Blob> {
  const response = await fetch(address, { headers: headersOf('GET'), credentials: 'same-origin' });
  if (!response.ok) {
    const requestId = response.headers.get('x-request-id');
    throw new ProblemError(problemOf(await response.text(), response.status, requestId));
  }
  return response.blob();
}

export interface CommandOptions {
  // Kept by the caller over retries: the same key is done once.
  key: string;
  // The version of the stream that the user looked at.
  version?: number | undefined;
}

// Gives a command to a desk: command('trade/declarations/lodge_consignment', fields, { key }).
export async function command(name: string, fields: unknown, options: CommandOptions): Promise<Receipt> {
  const headers: Record<string, string> = { 'idempotency-key': options.key };
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  const answer = await call<{ receipt: Receipt; proposal?: Proposal | null }>(addressOf(`/${name}`), {
    method: 'POST',
    body: fields,
    headers,
  });
  return { ...answer.body.receipt, proposal: answer.body.proposal ?? null };
}
