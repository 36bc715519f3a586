/** What went wrong unseen: errors in the browser's console that the extension is to blame for. */
import type { Session } from './session.ts';

/** Since the last time it was asked: uncaught errors and `console.error` of any of the extension's scripts, in pages too. */
export async function errorsSince({ firefox }: Session): Promise<string[]> {
  const { marionette, extensionOrigin } = firefox;
  return await marionette.inChrome(() =>
    marionette.executeScript<string[]>(
      `const [origin] = arguments;
       const scripts = Services.console.getMessageArray()
         .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
         .map((one) => one.errorMessage + ' ' + one.sourceName);
       const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
       const logged = storage.getEvents()
         .filter(({ level }) => level === 'error')
         .map((event) => event.arguments.map(String).join(' ') + ' ' + event.filename);
       Services.console.reset();
       storage.clearEvents();
       return [...scripts, ...logged]
         .filter((text) => text.includes(origin))
         // Firefox's own word on a page that was left while a question was on its way.
         .filter((text) => !/^Promise (resolved|rejected) after context unloaded/.test(text));`,
      [extensionOrigin],
    ),
  );
}
