package mien.cli;

import picocli.CommandLine.Command;

/** {@code mien dataset}: looks at labelled pictures, and makes them of videos. */
@Command(
    name = "dataset",
    description = "Looks at data sets of labelled pictures, and makes them of videos.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DatasetStatsCommand.class,
      DatasetDuplicatesCommand.class,
      DatasetFromVideosCommand.class
    })
final class DatasetCommand {}
