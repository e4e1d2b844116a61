import Commands
import Foundation

exit(run(arguments: Array(CommandLine.arguments.dropFirst()), world: .process()))
