package mien.cli;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mien.core.InputException;
import mien.core.Program;
import mien.files.LogFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code mien}: one subcommand a task. */
@Command(
    name = "mien",
    description = "Analyses apparent facial expressions in live and recorded video.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private static final List<Class<?>> COMMANDS =
      List.of(
          LiveCommand.class,
          KioskCommand.class,
          AnnotateCommand.class,
          ReviewCommand.class,
          DevicesCommand.class,
          ModelsCommand.class,
          Dataset.class,
          TrainCommand.class,
          EvaluateCommand.class,
          CrossValidateCommand.class,
          ExplainCommand.class,
          ReproduceCommand.class,
          BenchCommand.class,
          SoakCommand.class,
          SelfTestCommand.class,
          RewriteCommand.class,
          ConvertDetectorCommand.class,
          AutoComplete.GenerateCompletion.class);

  private static final Set<String> VERSION = Set.of("-V", "--version");
  private static final Set<String> HELP = Set.of("-h", "--help");

  /** In the names of what is on the class path for training alone. */
  private static final Pattern TRAINING = Pattern.compile("torch");

  /** libtorch adds its stack to what it says. */
  private static final Pattern AFTER_THE_FIRST_LINE = Pattern.compile("(?s)\\R.*");

  /** In no command's name. */
  private static final Pattern ADDRESS = Pattern.compile("[./\\\\:]");

  /** For {@code --version}. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Program.NAME_AND_VERSION};
    }
  }

  /** {@code mien dataset}: looks at labelled pictures, and makes them of videos and portraits. */
  @Command(
      name = "dataset",
      description =
          "Looks at data sets of labelled pictures, and makes them of videos and portraits.",
      mixinStandardHelpOptions = true,
      subcommands = {
        DatasetStatsCommand.class,
        DatasetDuplicatesCommand.class,
        DatasetFromVideosCommand.class,
        DatasetCropCommand.class
      })
  static final class Dataset {}

  private Main() {}

  /**
   * Runs one command, {@code live} if none is named, and exits: 0 done, 1 the input cannot be used,
   * 2 wrong usage.
   */
  public static void main(String[] args) {
    useTheConsolesLetters();
    setUp();
    askForNoNames(args);
    LogFile.open();
    boolean live = args.length == 0 || isForTheWindow(args[0]);
    String[] words =
        live ? Stream.concat(Stream.of("live"), Stream.of(args)).toArray(String[]::new) : args;
    System.exit(commandLine(words[0]).execute(words));
  }

  /**
   * Before it draws its first text, Java asks the name server for this machine's own name, to call
   * a list of fonts by it. It is to ask nobody, unless values are published, perhaps to a name.
   */
  private static void askForNoNames(String[] args) {
    if (Stream.of(args).noneMatch(word -> word.startsWith("--publish") || word.startsWith("@"))) {
      System.getProperties().putIfAbsent("jdk.net.hosts.file", "/dev/null"); // which names nobody
    }
  }

  /**
   * picocli asks Java 17's name for the encoding of Windows' console; later ones have another, and
   * would write UTF-8 into consoles of other code pages.
   */
  private static void useTheConsolesLetters() {
    for (String stream : List.of("stdout.encoding", "stderr.encoding")) {
      String encoding = System.getProperty(stream);
      if (encoding != null) {
        System.getProperties().putIfAbsent("sun." + stream, encoding);
      }
    }
  }

  /**
   * Before anything else, however the program is started: the country's numbers are left out of
   * sentences and columns, and JavaCPP reads where its libraries go when its first class is loaded.
   */
  public static void setUp() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    Path libraries = Path.of(System.getProperty("user.home"), ".mien", "libraries");
    System.getProperties().putIfAbsent("org.bytedeco.javacpp.cachedir", libraries.toString());
    // The whole machine's memory is not ours to judge by: other programs come and go.
    System.getProperties().putIfAbsent("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    // Plain libraries alone: looking in every jar for CUDA or GPL variants takes half a second.
    System.getProperties().putIfAbsent("org.bytedeco.javacpp.platform.extension", "");
  }

  /** Options alone and files, addresses and cameras alone are, even where there is none. */
  static boolean isForTheWindow(String first) {
    boolean known =
        VERSION.contains(first)
            || HELP.contains(first)
            || COMMANDS.stream().anyMatch(command -> isNamed(command, first));
    return !known
        && (first.startsWith("-") || new File(first).exists() || ADDRESS.matcher(first).find());
  }

  private static boolean isNamed(Class<?> command, String name) {
    return command.getAnnotation(Command.class).name().equals(name);
  }

  static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  /**
   * Knows no more than the first word asks for, since every command costs time at the start: the
   * command of this name, else all, to tell what there is.
   */
  static CommandLine commandLine(String first) {
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(c -> isNamed(c, first) && c != AutoComplete.GenerateCompletion.class)
            .toList();
    return commandLine(named.isEmpty() && !VERSION.contains(first) ? COMMANDS : named);
  }

  private static CommandLine commandLine(List<Class<?>> commands) {
    return commandLine(new Main(), commands);
  }

  /** The line of another program's command, with its failures told as Mien's. */
  public static CommandLine commandLine(Object command) {
    return commandLine(command, List.of());
  }

  private static CommandLine commandLine(Object command, List<Class<?>> subcommands) {
    CommandLine line = new CommandLine(command, new Commands(Installation.find()));
    subcommands.forEach(line::addSubcommand);
    Failures failures = new Failures();
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures)
        .setExecutionStrategy(failures)
        .setExecutionExceptionHandler(failures);
  }

  /**
   * Tells what went wrong in one sentence. No lambdas: for their sake, the JVM would leave
   * picocli's old classes out of its archive.
   */
  private static final class Failures
      implements CommandLine.IExecutionStrategy,
          CommandLine.IExecutionExceptionHandler,
          CommandLine.IParameterExceptionHandler {

    /** A page of help would hide the sentence. */
    @Override
    public int handleParseException(ParameterException e, String[] args) {
      CommandLine command = e.getCommandLine();
      StringBuilder sentence = new StringBuilder(String.valueOf(e.getMessage()).strip());
      if (e instanceof UnmatchedArgumentException unknown && !unknown.getSuggestions().isEmpty()) {
        sentence.append("; is it ").append(String.join(" or ", unknown.getSuggestions()));
        sentence.append(" that you mean?");
      } else if (sentence.charAt(sentence.length() - 1) != '.') {
        sentence.append('.');
      }
      String name = command.getCommandSpec().qualifiedName();
      command.getErr().printf("%s See %s --help.%n", sentence, name);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** A library that is missing is told like any other failure. */
    @Override
    public int execute(ParseResult parsed) {
      try {
        return new CommandLine.RunLast().execute(parsed);
      } catch (LinkageError e) {
        List<CommandLine> commands = parsed.asCommandLineList();
        return tell(told(e), commands.get(commands.size() - 1));
      }
    }

    private static Exception told(LinkageError e) {
      return TRAINING.matcher(String.valueOf(e.getMessage())).find()
          ? new InputException(
              "The libraries for training are not here: run ./run.sh train in a folder with the"
                  + " project's sources, which fetches them; if it does not, remove the folder"
                  + " target there first.",
              e)
          : new IllegalStateException(e.toString(), e);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
      return tell(e, command);
    }

    private static int tell(Exception failure, CommandLine command) {
      if (failure instanceof InputException) {
        command.getErr().println(failure.getMessage());
      } else {
        LOG.error("{} failed", command.getCommandName(), failure);
        command
            .getErr()
            .printf(
                "mien %s failed: %s. The log says more.%n",
                command.getCommandName(),
                AFTER_THE_FIRST_LINE.matcher(failure.toString()).replaceFirst(""));
      }
      return 1;
    }
  }

  /**
   * Makes the commands; one that asks for what comes with the program in its constructor gets it.
   */
  private static final class Commands implements CommandLine.IFactory {
    private final Installation installation;

    Commands(Installation installation) {
      this.installation = installation;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
      boolean asks =
          Stream.of(type.getDeclaredConstructors())
              .anyMatch(
                  c ->
                      c.getParameterCount() == 1 && c.getParameterTypes()[0] == Installation.class);
      if (!asks) {
        return CommandLine.defaultFactory().create(type);
      }
      Constructor<K> constructor = type.getDeclaredConstructor(Installation.class);
      try {
        return constructor.newInstance(installation);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException("%s cannot be made".formatted(type.getSimpleName()), e);
      }
    }
  }
}
