package mien.cli;

import picocli.CommandLine.Command;

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
final class DatasetCommand {}
