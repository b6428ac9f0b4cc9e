package mien.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.training.networks.Interpreter;
import mien.training.networks.Network;
import mien.training.networks.Weights;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.OptimizerParamGroup;
import org.bytedeco.pytorch.OptimizerParamGroupVector;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A network that learns: its weights, their moving average and the optimiser. One thread; {@link
 * Libtorch#prepare} comes first.
 */
final class Learner implements AutoCloseable {
  /** What one step gave: the mean loss, and how many pictures' likeliest class was named. */
  record Step(double loss, long right) {}

  private final Recipe recipe;
  private final Weights weights;
  private final Weights average;
  private final Interpreter interpreter;
  private final Optimizer optimiser;

  /**
   * @param weights to go on from; closed with this. Only those that ask for a gradient are learned.
   */
  Learner(Network network, Weights weights, Recipe recipe) {
    this.recipe = recipe;
    this.weights = weights;
    this.average = recipe.average() > 0 ? weights.copy() : weights;
    interpreter = new Interpreter(network, weights);
    try (PointerScope scope = new PointerScope()) {
      optimiser = optimiser(weights, recipe).retainReference();
    }
  }

  /** Norms and biases are vectors; they are never decayed. */
  private static Optimizer optimiser(Weights weights, Recipe recipe) {
    List<Tensor> matrices = new ArrayList<>();
    List<Tensor> vectors = new ArrayList<>();
    for (Tensor tensor : weights.parameters().values()) {
      if (tensor.requires_grad()) {
        (tensor.ndimension() > 1 ? matrices : vectors).add(tensor);
      }
    }
    TensorVector decayed = new TensorVector(matrices.toArray(Tensor[]::new));
    TensorVector plain = new TensorVector(vectors.toArray(Tensor[]::new));
    Optimiser wanted = recipe.optimiser();
    switch (wanted.kind()) {
      case ADAMW -> {
        AdamW adamW = new AdamW(decayed, adamW(wanted, wanted.weightDecay()));
        adamW.add_param_group(new OptimizerParamGroup(plain, adamW(wanted, 0)));
        return adamW;
      }
      case ADAM -> {
        Adam adam = new Adam(decayed, adam(wanted, wanted.weightDecay()));
        adam.add_param_group(new OptimizerParamGroup(plain, adam(wanted, 0)));
        return adam;
      }
      case SGD, NESTEROV -> {
        SGD sgd = new SGD(decayed, sgd(wanted, wanted.weightDecay()));
        sgd.add_param_group(new OptimizerParamGroup(plain, sgd(wanted, 0)));
        return sgd;
      }
    }
    throw new IllegalArgumentException("no such optimiser: " + wanted.kind());
  }

  private static AdamWOptions adamW(Optimiser wanted, double weightDecay) {
    AdamWOptions options = new AdamWOptions(wanted.rate());
    options.weight_decay().put(weightDecay);
    return options;
  }

  private static AdamOptions adam(Optimiser wanted, double weightDecay) {
    AdamOptions options = new AdamOptions(wanted.rate());
    options.weight_decay().put(weightDecay);
    return options;
  }

  private static SGDOptions sgd(Optimiser wanted, double weightDecay) {
    SGDOptions options = new SGDOptions(wanted.rate());
    options.momentum().put(wanted.momentum());
    options.weight_decay().put(weightDecay);
    options.nesterov().put(wanted.kind() == Optimiser.Kind.NESTEROV);
    return options;
  }

  /**
   * One step of gradient descent.
   *
   * @param rate the learning rate of this step
   * @param number of the step in the whole run, from 0
   * @param seed of this step's dropout
   */
  Step learn(Batch batch, double rate, long number, long seed) {
    try (PointerScope scope = new PointerScope()) {
      torch.manual_seed(seed);
      OptimizerParamGroupVector groups = optimiser.param_groups();
      for (long i = 0; i < groups.size(); i++) {
        groups.get(i).options().set_lr(rate);
      }
      optimiser.zero_grad();
      Tensor targets = batch.targets();
      Tensor logits;
      try (Libtorch.Autocast autocast = Libtorch.bfloat16(recipe.bfloat16())) {
        logits = interpreter.run(batch.pixels(), true);
      }
      logits = logits.to(ScalarType.Float);
      Tensor loss = torch.cross_entropy_loss(logits, targets);
      loss.backward();
      optimiser.step();
      if (recipe.average() > 0) {
        // A young average would mostly hold the initial weights.
        double decay = Math.min(recipe.average(), (1.0 + number) / (10.0 + number));
        average.approach(weights, 1 - decay);
      }
      long right = classes(logits).eq(classes(targets)).sum().item_long();
      return new Step(loss.item_double(), right);
    }
  }

  private static Tensor classes(Tensor rows) {
    return torch.argmax(rows, new LongOptional(1), false);
  }

  /** What is validated and exported: the moving average, or the weights where there is none. */
  Weights average() {
    return average;
  }

  /** What this is made of, for a checkpoint: weights and average by name. */
  Map<String, Weights> state() {
    return average == weights
        ? Map.of("weights", weights)
        : Map.of("weights", weights, "average", average);
  }

  Optimizer optimiser() {
    return optimiser;
  }

  @Override
  public void close() {
    optimiser.close();
    weights.close();
    if (average != weights) {
      average.close();
    }
  }
}
