/** The command line's door. It loads nothing that a run does not need: `--version` must not wait for a parser. */
import { watchProcess } from '../batch/stray-errors.ts';
import { TOOL_VERSION } from '../batch/version.ts';
import { chooseLanguage } from './language.ts';

/** A reader such as `head` that has seen enough closes the pipe; that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${TOOL_VERSION}\n`);
} else {
  const { EXIT } = await import('./exit-codes.ts');
  const { runCommand } = await import('./program.ts');
  const { sayDefect, sayProblem } = await import('./say.ts');
  const language = chooseLanguage(args, process.env);
  const sayFault = (code: 'defect' | 'stray-error', error: unknown): void => {
    sayProblem({ code, details: {} }, language);
    sayDefect('lodestone', error);
  };
  watchProcess((error, origin) => {
    // A promise that nobody waited for stops nothing; a callback that broke may have left its work half done.
    const goesOn = origin === 'unhandledRejection';
    sayFault(goesOn ? 'stray-error' : 'defect', error);
    if (!goesOn) process.exit(EXIT.notRead);
  });
  try {
    process.exitCode = await runCommand(args, language);
  } catch (error) {
    sayFault('defect', error);
    process.exitCode = EXIT.notRead;
  }
}
