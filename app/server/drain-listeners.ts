import { EventEmitter } from 'node:events';
import type { RequestHandler } from 'express';

const methods = ['on', 'addListener', 'once', 'off', 'removeListener'] as const;

/**
 * Keeps who waits for `drain` in a list of the response's own. Compression passes such listeners on to its stream but takes
 * none back from it, so each `once('drain')` of a long page would stay there, and Node warns of a leak after ten. Comes
 * right after compression, which sees one listener per response.
 */
export function ownDrainListeners(): RequestHandler {
  return (_request, response, next) => {
    const waiting = new EventEmitter();
    response.on('drain', () => waiting.emit('drain'));
    for (const method of methods) {
      const others = response[method];
      response[method] = (event: string | symbol, listener: Parameters<EventEmitter['on']>[1]) => {
        if (event === 'drain') waiting[method](event, listener);
        else Reflect.apply(others, response, [event, listener]);
        return response;
      };
    }
    next();
  };
}
