/** The command line's door. It loads nothing that a run does not need: `--version` must not wait for a parser. */
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
  const { runCommand } = await import('./program.ts');
  const language = chooseLanguage(args, process.env);
  try {
    process.exitCode = await runCommand(args, language);
  } catch (error) {
    const { sayDefect, sayProblem } = await import('./say.ts');
    sayProblem({ code: 'defect', details: {} }, language);
    sayDefect('lodestone', error);
    process.exitCode = 3;
  }
}
