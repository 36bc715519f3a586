/** What went wrong unseen: errors in the browser's console that the extension is to blame for. */
import type { Session } from './session.ts';

/** Uncaught errors of the extension's scripts, in its own pages and in others, since the last time it was asked. */
export async function errorsSince({ firefox }: Session): Promise<string[]> {
  const { marionette, extensionOrigin } = firefox;
  return await marionette.inChrome(() =>
    marionette.executeScript<string[]>(
      `const [origin] = arguments;
       const errors = Services.console.getMessageArray()
         .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
         .map(({ errorMessage, sourceName }) => errorMessage + ' ' + sourceName);
       Services.console.reset();
       return errors
         .filter((text) => text.includes(origin))
         // Firefox's own word on a page that was left while a question was on its way.
         .filter((text) => !/^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(text));`,
      [extensionOrigin],
    ),
  );
}
